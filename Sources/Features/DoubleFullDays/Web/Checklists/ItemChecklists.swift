import Domain
import Kernel

/// What to look at in an item: the list of its kind, and that of its system, as the campaign was frozen with them.
/// Each line can be marked as in order or not.
struct ItemChecklists {
    let lists: [SiteChecklist]
    let marked: Set<String>
    /// Where other questions come first, every list begins folded.
    let isFolded: Bool
    let language: Language

    init(
        _ item: CheckItem, _ kept: [String: SiteChecklist], marked: Set<String> = [], isFolded: Bool = false,
        _ language: Language
    ) {
        lists = item.abouts.compactMap { kept[$0] }
        (self.marked, self.isFolded, self.language) = (marked, isFolded, language)
    }

    var html: HTML { "\(each: Array(lists.enumerated()), list)" }

    private func list(_ entry: (offset: Int, element: SiteChecklist)) -> HTML {
        let (list, name) = (entry.element, DoubleFullDayTexts.group(entry.element.about)(language))
        let lines = list.inForce.enumerated().map { line($0.element, $0.offset + 1, of: list) }
        return """
            <details class="more check"\(if: entry.offset == 0 && !isFolded, " open")><summary>\(RoundTexts.checklist(list.inForce.count)(language)) · \(name)</summary>\
            <ol>\(each: lines, \.self)</ol>\(LeftOutLines(lines: list.leftOut, language: language).html)<p class="second">\(RoundTexts.inForce(list.version)(language))</p></details>
            """
    }

    private func line(_ line: SiteChecklist.Line, _ number: Int, of list: SiteChecklist) -> HTML {
        let boxes = [true, false].map { isGood in
            box(CheckMark(about: list.about, version: list.version, line: number, isGood: isGood))
        }
        return """
            <li><span class="says">\(line.what(language))<small>\(line.clause)\(if: line.keeper != nil, " · \(line.keeper)")</small></span><span class="marks">\(each: boxes, \.self)</span></li>
            """
    }

    private func box(_ mark: CheckMark) -> HTML {
        let name = (mark.isGood ? RoundTexts.inOrder : RoundTexts.notInOrder)(language)
        return """
            <label title="\(name)"><input type="checkbox" name="marks" value="\(mark.text)"\(if: marked.contains(mark.text), " checked")>\
            <span aria-hidden="true">\(mark.isGood ? "✓" : "✗")</span><span class="hidden">\(name)</span></label>
            """
    }
}

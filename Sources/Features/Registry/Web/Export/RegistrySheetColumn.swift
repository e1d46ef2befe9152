import Database
import Domain
import Kernel
import Sheets
import Store

/// One column of a list of the registry: its cells are made for many rows at once, so that names cost one question.
struct RegistrySheetColumn<E: RegistryRow>: Sendable {
    typealias Cells = @Sendable ([E], Visit, Reader) throws -> [SheetValue]

    let label: Localized
    let width: Int
    let cells: Cells

    init(_ name: String, width: Int = 16, _ cells: @escaping Cells) {
        (label, self.width, self.cells) = (RegistryFieldTexts.field(name), width, cells)
    }

    /// What needs no other row.
    init(_ name: String, width: Int = 16, _ cell: @escaping @Sendable (E, Language) -> SheetValue) {
        self.init(name, width: width) { entities, visit, _ in entities.map { cell($0, visit.language) } }
    }

    /// A field as its form has it.
    init(_ field: RegistryBinding<E>) {
        let asking = field.asking
        self.init(asking.name, width: asking.name == "name" ? 30 : 16) { entities, visit, db in
            let texts = entities.map(field.text)
            let names = try RegistryNames(asking.isReference ? texts.compactMap(\.self) : [], db)
            return texts.map { text in
                guard let text else { return .empty }
                return asking.isReference
                    ? .text(names[asking.name, text] ?? text) : asking.cell(text, visit.language)
            }
        }
    }

    /// Whose a site's own thing is.
    static var mine: Self {
        Self("mine", width: 24) { entities, _, db in
            let names = try RegistryStore.names(of: "site", entities.compactMap(\.holder.site), db)
            return entities.map { .text($0.holder.site.flatMap { names[$0] }) }
        }
    }
}

extension Array {
    /// The fields of a form but the hidden ones, with other columns put in behind the first few.
    static func all<E>(
        _ form: RegistryForm<E>, hiding hidden: Set<String> = [], after count: Int, _ others: RegistrySheetColumn<E>...
    ) -> [Element] where Element == RegistrySheetColumn<E> {
        let own = form.fields.filter { !hidden.contains($0.asking.name) }.map { RegistrySheetColumn($0) }
        return own.prefix(count) + others + own.dropFirst(count)
    }
}

extension SheetValue {
    /// A measured number; one without a fraction is written without it.
    static func number(_ decimal: DecimalText) -> SheetValue {
        Int(decimal.text).map { .whole($0) } ?? .real(decimal.double)
    }
}

extension Asking {
    fileprivate var isReference: Bool { if case .reference = kind { true } else { false } }

    /// Numbers and days as such, so that a spreadsheet reckons with them; codes as their words.
    fileprivate func cell(_ text: String, _ language: Language) -> SheetValue {
        switch kind {
        case .choice(let choices): .text(choices.first { $0.value == text }?.label(language) ?? text)
        case .day: .day(Day(text))
        case .whole: Int(text).map { .whole($0) } ?? .text(text)
        default: number(text) ?? .text(text)  // all others are texts, some attributes among them numbers
        }
    }

    private func number(_ text: String) -> SheetValue? {
        switch SiteAttribute(rawValue: name)?.format ?? PlaceAttribute(rawValue: name)?.format {
        case .whole: Int(text).map { .whole($0) }
        case .decimal: DecimalText(text).map(SheetValue.number)
        case .text, .day, .flag, .code, nil: nil
        }
    }
}

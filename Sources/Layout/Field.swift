import Kernel

/// One field: label above, help under it, and what is wrong with it in words.
struct Field {
    enum Input {
        case text, date, month, number, decimal, password, area, flag
        case select([(value: String, label: String)]), ticks([(value: String, label: String)])
        /// One of a few, as large buttons.
        case picks([(value: String, label: String)])
        case photos(Language)
        /// A text that is looked for among some: what is written need not be one of them.
        case search([(value: String, label: String)])
    }

    let name: String
    let label: String
    var help: String?
    var values: [String] = []
    var isRequired = false
    var error: String?
    /// Keeps the ids of two forms on one page apart.
    var prefix = ""
    var most: Int?
    let input: Input

    private var id: String { prefix.isEmpty ? "f-\(name)" : "f-\(prefix)-\(name)" }
    private var value: String { values.last ?? "" }

    var html: HTML {
        switch input {
        case .flag:
            """
            <p class="field flag\(if: error != nil, " wrong")"><label for="\(id)"><input id="\(id)" name="\(name)" type="checkbox" value="1"\
            \(if: value == "1", " checked")\(described)> \(label)</label>\(helpText)\(errorText)</p>
            """
        case .ticks(let options):
            """
            <fieldset class="field\(if: error != nil, " wrong")"\(described)><legend>\(label)</legend>\(each: options, tick)\
            \(helpText)\(errorText)</fieldset>
            """
        case .picks(let options):
            """
            <fieldset class="field\(if: error != nil, " wrong")"\(described)><legend>\(label)</legend><div class="picks">\(each: options, pick)</div>\
            \(helpText)\(errorText)</fieldset>
            """
        case .photos(let language):
            PhotoField(name: name, id: id, label: label, values: values, error: error, language: language).html
        default:  // all others are one control under its label
            """
            <p class="field\(if: error != nil, " wrong")"><label for="\(id)">\(label)\(optional)</label>\(control)\(helpText)\(errorText)</p>
            """
        }
    }

    private var optional: HTML { "" }
    private var required: HTML { isRequired ? " required" : "" }
    private var invalid: HTML { error == nil ? "" : " aria-invalid=\"true\"" }
    private var limit: HTML { most.map { " maxlength=\"\($0)\"" } ?? "" }
    private var helpText: HTML { help == nil ? "" : "<small id=\"\(id)-help\">\(help)</small>" }
    private var errorText: HTML { error == nil ? "" : "<strong class=\"flaw\" id=\"\(id)-flaw\">\(error)</strong>" }

    private var described: HTML {
        let ids = [error.map { _ in "\(id)-flaw" }, help.map { _ in "\(id)-help" }].compactMap(\.self)
        return ids.isEmpty ? "" : " aria-describedby=\"\(ids.joined(separator: " "))\""
    }

    private var control: HTML {
        switch input {
        case .text: typed("text")
        case .search(let options):
            "\(typed("text", " list=\"\(id)-list\""))<datalist id=\"\(id)-list\">\(each: options, option)</datalist>"
        case .date: typed("date")
        case .month: typed("month")
        case .number: typed("text", " inputmode=\"numeric\"")
        case .decimal: typed("text", " inputmode=\"decimal\"")
        case .password:
            typed("password", name == "new" ? " autocomplete=\"new-password\"" : " autocomplete=\"current-password\"")
        case .area:
            "<textarea id=\"\(id)\" name=\"\(name)\" rows=\"3\"\(limit)\(required)\(described)\(invalid)>\n\(value)</textarea>"
        case .select(let options):
            "<select id=\"\(id)\" name=\"\(name)\"\(required)\(described)\(invalid)>\(each: options, option)</select>"
        case .flag, .ticks, .picks, .photos: ""
        }
    }

    private func typed(_ type: HTML, _ more: HTML = "") -> HTML {
        "<input id=\"\(id)\" name=\"\(name)\" type=\"\(type)\" value=\"\(value)\"\(more)\(limit)\(required)\(described)\(invalid)>"
    }

    private func option(_ option: (value: String, label: String)) -> HTML {
        "<option value=\"\(option.value)\"\(if: option.value == value, " selected")>\(option.label)</option>"
    }

    private func pick(_ option: (value: String, label: String)) -> HTML {
        """
        <label><input name="\(name)" type="radio" value="\(option.value)"\(if: values.contains(option.value), " checked")\(required)>\
        <span>\(option.label)</span></label>
        """
    }

    private func tick(_ option: (value: String, label: String)) -> HTML {
        """
        <label class="tick"><input name="\(name)" type="checkbox" value="\(option.value)"\
        \(if: values.contains(option.value), " checked")> \(option.label)</label>
        """
    }
}

extension Field {
    /// The field of a question.
    ///
    /// `any` is what the empty choice says: in a filter it means all, in a form that one must choose.
    init(
        _ asking: Asking, prefix: String = "", values: [String], error: String? = nil, options: [Choice]? = nil,
        any: String? = nil, isPicked: Bool = false, _ language: Language
    ) {
        let input: Input
        var most: Int?
        switch asking.kind {
        case .text(let longest):
            (input, most) = (options.map { Self.offered($0, asking, any, language) } ?? .text, longest)
        case .area(let longest): (input, most) = (.area, longest)
        case .secret: input = .password
        case .day: input = .date
        case .flag: input = .flag
        case .money: input = .decimal
        case .whole: input = .number
        case .photo: input = .photos(language)
        case .choice(let choices) where isPicked:
            input = .picks(choices.map { (value: $0.value, label: $0.label(language)) })
        case .choice(let choices) where asking.isMany:
            // Of several that can be ticked, only those that this person may.
            input = Self.list(options ?? choices, asking, any, language)
        case .choice(let choices): input = Self.list(choices, asking, any, language)
        case .person, .place, .reference: input = options.map { Self.list($0, asking, any, language) } ?? .text
        }
        self.init(
            name: asking.name, label: asking.label(language), help: asking.help?(language), values: values,
            isRequired: asking.isRequired, error: error, prefix: prefix, most: most, input: input)
    }

    /// What must be chosen is chosen from a list; what may stay open is searched for.
    private static func offered(_ choices: [Choice], _ asking: Asking, _ any: String?, _ language: Language) -> Input {
        asking.isRequired ? list(choices, asking, any, language) : search(choices, language)
    }

    private static func search(_ choices: [Choice], _ language: Language) -> Input {
        .search(choices.map { (value: $0.value, label: $0.label(language)) })
    }

    /// A choice begins with none chosen, so that nobody chooses the first by not looking.
    private static func list(_ choices: [Choice], _ asking: Asking, _ any: String?, _ language: Language) -> Input {
        let options = choices.map { (value: $0.value, label: $0.label(language)) }
        if asking.isMany { return .ticks(options) }
        return .select(
            [(value: "", label: any ?? (asking.isRequired ? ShellTexts.choose : ShellTexts.open)(language))] + options)
    }
}

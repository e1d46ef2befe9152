import Kernel

/// A form that leads to an act; it carries our token and, for a kept thing, the version it was made from.
struct ActForm {
    let action: String
    let csrf: String
    let version: Int?
    let submit: String
    let isPrimary: Bool
    let fields: HTML

    var html: HTML {
        """
        <form class="act" method="post" action="\(href: action)"><input type="hidden" name="csrf" value="\(csrf)">\(versionField)\
        \(fields)<p class="bar"><button class="\(isPrimary ? "primary" : "secondary")">\(submit)</button></p></form>
        """
    }

    private var versionField: HTML {
        guard let version else { return "" }
        return "<input type=\"hidden\" name=\"version\" value=\"\(version)\">"
    }
}

/// One field: label above, help under it.
struct Field {
    enum Input { case text, date, number, password, area, select([(value: String, label: String)]) }

    let name: String
    let label: String
    var help: String?
    var value = ""
    var isRequired = false
    let input: Input

    var html: HTML {
        """
        <p class="field"><label for="f-\(name)">\(label)</label>\(control)\(helpText)</p>
        """
    }

    private var required: HTML { isRequired ? " required" : "" }
    private var described: HTML { help == nil ? "" : " aria-describedby=\"h-\(name)\"" }
    private var helpText: HTML { help == nil ? "" : "<small id=\"h-\(name)\">\(help)</small>" }

    private var control: HTML {
        switch input {
        case .text: typed("text")
        case .date: typed("date")
        case .number: typed("number")
        case .password: typed("password")
        case .area:
            "<textarea id=\"f-\(name)\" name=\"\(name)\" rows=\"3\" maxlength=\"2000\"\(required)\(described)>\(value)</textarea>"
        case .select(let options):
            "<select id=\"f-\(name)\" name=\"\(name)\"\(required)\(described)>\(each: options, option)</select>"
        }
    }

    private func typed(_ type: HTML) -> HTML {
        "<input id=\"f-\(name)\" name=\"\(name)\" type=\"\(type)\" value=\"\(value)\"\(required)\(described)>"
    }

    private func option(_ option: (value: String, label: String)) -> HTML {
        "<option value=\"\(option.value)\"\(if: option.value == value, " selected")>\(option.label)</option>"
    }
}

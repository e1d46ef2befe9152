/// Nothing is put into the places where escaping does not help.
enum HTMLRules {
    static let scripts = Rule(
        "no value stands in a script, a style or an event attribute, and no script is written in a page",
        planted: [
            ("Sources/Layout/A.swift", "let a: HTML = \"<script>var a = \\(b)</script>\""),
            ("Sources/Web/A.swift", "let a: HTML = \"<script>go()</script>\""),
            ("Sources/Layout/A.swift", "let a: HTML = \"<style>a { color: \\(b) }</style>\""),
            ("Sources/Features/X/Web/A.swift", "let a: HTML = #\"<a onclick=\"go(\\(b))\">\"#"),
            ("Sources/Features/X/Web/A.swift", "let a: HTML = \"<a style='\\(b)'>\""),
            ("Sources/Features/X/Web/A.swift", "let a: HTML = \"<a href='javascript:x'>\""),
        ]
    ) { file in
        guard ["Web", "Layout"].contains(file.ring) else { return [] }
        return Rule.matches(
            [
                #"(?i)<script[^>]*>[^<\s]"#, #"(?i)<style[\s>]"#, #"(?i)\son[a-z]+\s*=\s*\\?["']"#,
                #"(?i)\sstyle\s*=\s*\\?["'][^"']*\\\("#,
                #"(?i)javascript:"#,
            ], in: file.text)
    }
}

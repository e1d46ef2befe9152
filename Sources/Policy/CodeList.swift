package import Kernel

/// A dated list of codes that a province or an enterprise may word in its own way, e.g. its grades of hidden dangers.
package struct CodeList: Hashable, Sendable {
    package let name: String
    package let title: Localized
    package let term: Term
    package let origin: Origin
    package let codes: [Code]

    package init(name: String, title: Localized, term: Term, origin: Origin, codes: [Code]) {
        (self.name, self.title, self.term, self.origin, self.codes) = (name, title, term, origin, codes)
    }

    package struct Code: Hashable, Sendable {
        package let code: String
        package let name: Localized
        /// What the code means to the product, whatever it is called here.
        package let means: String

        package init(code: String, name: Localized, means: String) {
            (self.code, self.name, self.means) = (code, name, means)
        }
    }
}

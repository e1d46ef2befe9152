import Foundation
package import Policy
import Store

extension RuleBook {
    /// The rules as the product ships them.
    package static var shipped: RuleBook {
        get throws {
            let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
            return try RuleFiles.load(root.appending(path: "Regulations"))
        }
    }
}

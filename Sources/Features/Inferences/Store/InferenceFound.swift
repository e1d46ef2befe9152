package import Database
package import Domain
package import Kernel

/// Which check a danger was found by.
extension InferenceStore {
    static let found = Migration(
        number: 147, "the danger that an answer became leads back to its check",
        [
            "ALTER TABLE inference_check ADD COLUMN found_id TEXT",
            "CREATE INDEX inference_check_by_found ON inference_check (found_id) WHERE found_id IS NOT NULL",
        ]
    ) { db in
        let answered = try db.all("SELECT body FROM inference_check WHERE answer = 'found' ORDER BY site_id, id") {
            try JSONText.decode(InferenceCheck.self, from: try $0["body"])
        }
        for check in answered {
            try db.run("UPDATE inference_check SET found_id = \(check.answer?.danger) WHERE id = \(check.id)")
        }
    }

    /// The check whose answer became this danger, for those who may see the check.
    package static func check(thatFound danger: HiddenDanger.ID, for actor: Actor, _ db: Reader) throws
        -> InferenceCheck?
    {
        try db.first(
            """
            SELECT inference_check.body FROM inference_check JOIN site ON site.id = inference_check.site_id
            WHERE inference_check.found_id = \(danger) AND \(try visible(to: actor, db))
            """
        ) { try JSONText.decode(InferenceCheck.self, from: try $0["body"]) }
    }
}

import Domain
import Kernel
import Ledger
import Print
import Store

extension HiddenDangerForm {
    private static let judged: Set = ["hidden-danger.accepted", "hidden-danger.rejected"]

    /// The record of the last verdict with its receipt, for whoever checks the paper without this house.
    func proof(_ ledger: TileFolder?) throws -> [PrintedForm.Part] {
        guard let ledger, let verdict = paper.history.last(where: { Self.judged.contains($0.type) }) else { return [] }
        let subject = "\(HiddenDanger.kind)/\(danger.id)"
        let heading = PrintedForm.Part.heading(Texts.proof(language))
        let found = try EvidenceGathering(ledger).paperProof(
            of: subject, number: verdict.number, printing.reading.db)
        guard let found else { return [heading, .note(Texts.proofLater(language))] }
        let codes = found.codes
        return [heading]
            + codes.enumerated().map { index, code in
                .code(code, words: Texts.proofWords(index + 1, of: codes.count, found.proof.index)(language))
            }
    }
}

import Kernel
import Testing

@testable import Web

@Suite struct UploadBudgetTests {
    @Test func whatIsTakenIsGivenBack() throws {
        let budget = UploadBudget(bytes: 100)
        let first = budget.share()
        try first.take(60)
        #expect(throws: Refusal.uploadsBusy) { try budget.share().take(60) }
        first.giveBack()
        first.giveBack()
        try budget.share().take(100)
        try budget.share().take(100)
    }

    @Test func whoeverDripsIsRefused() {
        #expect(throws: Refusal.uploadTooSlow) { try UploadBudget(bytes: 100).share(patience: .zero).take(1) }
    }
}

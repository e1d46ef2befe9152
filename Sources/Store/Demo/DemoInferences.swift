import Database
import Domain
import Kernel

extension Demo {
    /// The county asks the other underground coal mines about a danger that one of them has dealt with; two have answered.
    func makeInferences() async throws {
        var chance = SeededGenerator(seed: seed &* 15_485_863)
        let (mine, county) = (1, county(of: 1))
        let story = Self.stories(for: Self.kinds[0])[5]
        let finding = story.finding(at: mine, foundBy: .regulator, source: .regulator)
        let danger = try await tell(finding, mine, days: 20, by: county, &chance) { rules in
            given(story, mine, days: 19, until: -12, nil, rules) + finished(story, mine, days: 14, rules)
        }
        let asked = Context(now: now.adding(days: -5), actor: county)
        let mines = try await store.read { db in
            try InferenceStore.candidates(
                for: try HiddenDangerStore.known(danger.text, for: county, db).danger, county, db
            ).mines
        }
        let receivers = mines.map { mine in
            (
                id: InferenceCheckID(at: asked.now, random: (chance.next(), chance.next())),
                receiver: AskInference.Receiver(site: mine.id)
            )
        }
        guard !receivers.isEmpty else { return }
        let question = AskInference(
            question: "掘进迎头空顶距是否超过作业规程规定？临时支护是否跟到迎头？", deadline: today.adding(days: 2), receivers: receivers)
        let fresh = HiddenDanger.ID(at: now.adding(days: -3), random: (chance.next(), chance.next()))
        _ = try await store.write { [now] db in
            let checks = try InferenceStore.ask(question, about: danger, in: asked, db)
            for (check, kind) in zip(checks, [InferenceCheck.Kind.absent, .found]) {
                guard let mine = Int(check.check.site.text) else { continue }
                let context = Context(now: now.adding(days: -3), actor: cast(.safety, mine))
                let note = kind == .found ? "二号迎头空顶距 2.6 米，临时支护缺一根前探梁" : "逐个迎头量过，空顶距均在规定以内"
                _ = try InferenceStore.answer(
                    kind, note, on: check.check.id, version: nil, fresh: fresh, in: context, db)
            }
        }
    }
}

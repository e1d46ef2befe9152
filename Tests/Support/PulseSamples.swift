import Database
package import Domain
package import Kernel
import Policy
package import Store

extension PulseAnswer {
    package static let content = PulseAnswer(feltSafe: .yes, couldStop: .yes, putRight: .yes, bringFriend: .yes)
    package static let bitter = PulseAnswer(feltSafe: .no, couldStop: .no, putRight: .partly, bringFriend: .no)
}

extension MineWorld {
    package static let pulse = PulseID(1)

    /// A worker of a crew: the third of crew 12 is number 1203.
    package static func miner(_ number: Int) -> Actor {
        Actor(
            person: PersonID(number), name: "工\(number)", role: .worker, organisation: OrganisationID(number / 100),
            site: Cast.mine)
    }

    /// Crews of mine 1 with so many people, numbered from 11 on; beside them the mine itself has four.
    package func recruit(_ sizes: [Int]) async throws {
        let (registry, context) = (RegistryStore(store), Context.at(by: Cast.manager))
        for (index, size) in sizes.enumerated() {
            let crew = OrganisationID(11 + index)
            try await registry.add(
                Organisation(id: crew, parent: OrganisationID(1), level: .section, name: "掘进\(11 + index)队"),
                in: context)
            for number in 0..<size {
                let miner = Self.miner((11 + index) * 100 + number)
                try await registry.add(Person(id: miner.person, name: miner.name, organisation: crew), in: context)
            }
        }
    }

    /// The campaign of mine 1 with its pulse open.
    package func openPulse(crews sizes: [Int]) async throws {
        try await furnish()
        try await recruit(sizes)
        try await openDay()
        try await tickPulse(at: .t0)
    }

    @discardableResult package func tickPulse(at instant: Instant) async throws -> (opened: Int, closed: Int) {
        try await PulseClock(store, try RuleBook.shipped).runDue(at: instant)
    }

    @discardableResult package func answerPulse(
        _ answer: PulseAnswer, by actor: Actor, at instant: Instant = .t0
    ) async throws -> PulseStore.Kept {
        try await store.write { db in
            try PulseStore.answer(AnswerPulse(answer), on: Self.pulse, in: .at(instant, by: actor), db)
        }.value
    }

    /// The first so many of a crew answer.
    package func answerPulse(_ answer: PulseAnswer, crew: Int, first count: Int) async throws {
        for number in 0..<count { try await answerPulse(answer, by: Self.miner(crew * 100 + number)) }
    }

    package func pulse(for actor: Actor = Cast.manager) async throws -> PulseStore.Kept? {
        try await store.read { db in try PulseStore.find(Self.pulse, for: actor, db) }
    }
}

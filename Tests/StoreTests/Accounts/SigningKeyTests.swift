import Database
import Domain
import Foundation
import Kernel
import Ledger
import Store
import Support
import Testing

@Suite struct SigningKeyTests {
    private func opened(_ number: UInt8) throws -> OpenedKey {
        try OpenedKey(seed: Array(repeating: number, count: 32), under: try SealedSeed.Lock("secret", rounds: 16))
    }

    /// The manager's account with a key, and a danger that waits for their acceptance.
    private func scene(_ world: MineWorld) async throws -> (HiddenDanger.ID, OpenedKey) {
        try await AccountStore(world.store).add(
            login: "manager", for: Cast.manager, passwordHash: "none", in: .at(by: Cast.manager))
        let id = try await world.report()
        for (command, actor) in try Self.path {
            _ = try await world.store.write { db in
                try HiddenDangerStore.perform(command, on: id, version: nil, in: .at(by: actor), db)
            }
        }
        return (id, try opened(1))
    }

    private static var path: [(any Command<HiddenDanger>, Actor)] {
        get throws {
            [
                (RegisterHiddenDanger(), Cast.safety), (GradeHiddenDanger(.generalB), Cast.safety),
                (try AssignHiddenDanger.sample, Cast.safety),
                (RectifyHiddenDanger("换好", factors: Measure.Factor.allCases, rules: try .sample), Cast.rectifier),
            ]
        }
    }

    private func accept(_ world: MineWorld, _ id: HiddenDanger.ID, _ key: OpenedKey) async throws {
        _ = try await world.store.write { db in
            var context = Context.at(by: Cast.manager)
            context.signing = try SigningKeys.signing(with: key, login: "manager", in: context, db)
            _ = try HiddenDangerStore.perform(AcceptHiddenDanger(), on: id, version: nil, in: context, db)
        }
    }

    private func findings(_ world: MineWorld) async throws -> [String] {
        try await LedgerAuditor().audit(world.store).findings.map(\.reason)
    }

    @Test func aFirstSignatureEnrolsTheKeyAndTheTimelineSaysWhoSignedWithWhat() async throws {
        try await MineWorld.with { world in
            let (id, key) = try await scene(world)
            try await accept(world, id, key)
            let history = try await world.store.read { try Chronicle.history(of: "hidden-danger/\(id)", $0) }
            #expect(history.last?.type == "hidden-danger.accepted" && history.last?.signature?.key == key.key)
            #expect(history.dropLast().allSatisfy { $0.signature == nil })
            #expect(try await findings(world) == [])
        }
    }

    @Test func theTimeOfASignatureIsProvenFromBothSides() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                let signer = try NoteSigner(name: "test.log", seed: Array(repeating: 7, count: 32))
                let (id, key) = try await scene(world)
                try await Publisher(world.store, folder: folder, signer: signer, now: { .t0 }).publish()
                try await accept(world, id, key)
                let late = Instant.t0.adding(seconds: 9)
                try await Publisher(world.store, folder: folder, signer: signer, now: { late }).publish()
                let last = try await world.store.read { try Chronicle.history(of: "hidden-danger/\(id)", $0).last }
                #expect(last?.provenAfter == .t0 && last?.provenBy == late)
                let verdict = LedgerVerifier(folder: folder, key: try signer.verifier).verify()
                if case .sound = verdict { return }
                Issue.record("\(verdict)")
            }
        }
    }

    @Test func aRevokedKeySignsNothingMoreAndTheNextSignatureNeedsANewOne() async throws {
        try await MineWorld.with { world in
            let (id, key) = try await scene(world)
            _ = try await world.store.write { db in
                let context = Context.at(by: Cast.manager)
                let signing = key.signing(nil)
                try SigningKeys.enrol(signing, sealed: key.fresh, login: "manager", in: context, db)
                try SigningKeys.revoke(signing.credential, of: Cast.manager.person, .compromised, in: context, db)
            }
            let old = OpenedKey(key: key.key, seed: key.seed, fresh: nil)
            await #expect(throws: Refusal.keyRevoked) { try await accept(world, id, old) }
            try await accept(world, id, try opened(2))
            #expect(try await findings(world) == [])
        }
    }

    @Test func anotherPersonsKeyCannotBeUsedNorRevoked() async throws {
        try await MineWorld.with { world in
            let (id, key) = try await scene(world)
            _ = try await world.store.write { db in
                try SigningKeys.enrol(
                    key.signing(nil), sealed: nil, login: nil, in: .at(by: Cast.safety), db)
            }
            let stolen = OpenedKey(key: key.key, seed: key.seed, fresh: nil)
            await #expect(throws: Refusal.keyRevoked) { try await accept(world, id, stolen) }
            await #expect(throws: Refusal.unknownKey) {
                try await world.store.write { db in
                    try SigningKeys.revoke(
                        key.key.text, of: Cast.manager.person, .compromised, in: .at(by: Cast.manager), db)
                }
            }
        }
    }

    @Test func whoeverHeldAPostAndHoldsNoneTodayCannotSign() async throws {
        try await MineWorld.with { world in
            let (id, key) = try await scene(world)
            let today = Zone.china.day(of: .t0)
            let post = Post(id: PostID(1), organisation: OrganisationID(1), name: "矿长", kind: .mineHead)
            @Sendable func held(to end: Day?) -> Holding {
                Holding(
                    id: ID(1), post: post.id, person: Cast.manager.person, organisation: OrganisationID(1),
                    from: today.adding(days: -90), to: end)
            }
            _ = try await world.store.write { db in
                _ = try RegistryStore.put(post, expecting: .nothing, db, .at(by: Cast.manager))
                _ = try RegistryStore.put(
                    held(to: today.adding(days: -1)), expecting: .nothing, db, .at(by: Cast.manager))
            }
            await #expect(throws: Refusal.holdsNoPost) { try await accept(world, id, key) }
            _ = try await world.store.write { db in
                _ = try RegistryStore.put(held(to: nil), expecting: .anything, db, .at(by: Cast.manager))
            }
            try await accept(world, id, key)
            let last = try await world.store.read { try Chronicle.history(of: "hidden-danger/\(id)", $0).last }
            // Held, but not accepted: then they sign in their role.
            #expect(last?.signature != nil && last?.signature?.post == nil)
            let accepted = try held(to: nil).accepted(by: Cast.manager, on: today)
            _ = try await world.store.write { db in
                _ = try RegistryStore.put(accepted, expecting: .anything, db, .at(by: Cast.manager))
                let opened = OpenedKey(key: key.key, seed: key.seed, fresh: nil)
                let signing = try SigningKeys.signing(with: opened, login: "manager", in: .at(by: Cast.manager), db)
                #expect(signing.post?.name == "矿长")
            }
        }
    }

    @Test func aSealOpensWithItsPasswordAndItsKeyAlone() throws {
        let key = try opened(1)
        let sealed = try #require(key.fresh)
        #expect(try sealed.open(with: "secret", for: key.key.text) == key.seed)
        #expect(try sealed.open(with: "Secret", for: key.key.text) == nil)
        #expect(try sealed.open(with: "secret", for: try opened(2).key.text) == nil)
        for text in ["", "scrypt:16:AA", "scrypt:x:AA:AA", "scrypt:16:!!:AA"] {
            #expect(try SealedSeed(text: text).open(with: "secret", for: key.key.text) == nil)
        }
        #expect("\(key.signing(nil))" == "Signing(\(key.key.text))")
    }

    @Test func aSignatureThatSomebodyPutThereIsFoundByTheRebuild() async throws {
        try await MineWorld.with { world in
            let (id, key) = try await scene(world)
            _ = try await world.store.write { db in
                var context = Context.at(by: Cast.manager)
                context.signing = key.signing(nil)
                _ = try HiddenDangerStore.perform(AcceptHiddenDanger(), on: id, version: nil, in: context, db)
            }
            #expect(try await findings(world).contains { $0.contains("no record before it enrolled") })
        }
    }
}

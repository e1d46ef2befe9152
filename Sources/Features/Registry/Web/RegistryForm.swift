import Database
import Domain
import Kernel
import Store

/// A kind of registered thing as forms and interface have it: everything comes from its fields.
struct RegistryForm<E: RegistryRow>: Sendable {
    /// The collection's word: `places` in `/places/12`.
    let noun: String
    let adding: Localized
    let editing: Localized
    let fields: [RegistryBinding<E>]

    var founding: Act<Input> { Act("", .keepRegistry, adding, asked: fields.map(\.asking)) { $0 } }

    /// In an amendment nothing need be said again: what is not named stays.
    var amendment: Act<Input> { Act("amendment", .keepRegistry, editing, asked: asked { _ in true }) { $0 } }

    /// The form of the present value: only the fields that it has.
    func amendment(of entity: E) -> Act<Input> {
        Act("amendment", .keepRegistry, editing, asked: asked { $0.applies(entity) }) { $0 }
    }

    /// The form of a new value of a known kind.
    func founding(as entity: E, hiding hidden: Set<String> = []) -> Act<Input> {
        let shown = fields.filter { $0.applies(entity) && !hidden.contains($0.asking.name) }
        return Act("", .keepRegistry, adding, asked: shown.map(\.asking)) { $0 }
    }

    private func asked(_ wanted: (RegistryBinding<E>) -> Bool) -> [Asking] {
        fields.filter(wanted).map { field in
            var asking = field.asking
            asking.isRequired = false
            return asking
        }
    }

    func values(_ entity: E) -> [String: String] {
        Dictionary(fields.compactMap { field in field.text(entity).map { (field.asking.name, $0) } }) { $1 }
    }

    var shape: Shape<RegistryStore.Kept<E>> {
        Shape(
            E.kind.prefix(1).uppercased() + E.kind.dropFirst(),
            [.id("id") { $0.entity.id }] + fields.map(\.property) + [
                .id("mine") { $0.entity.holder.site }, .whole("version") { $0.version },
            ])
    }

    /// The value with the answers in it; all flaws at once, those of single fields and those of the whole.
    func apply(_ input: Input, to entity: E, isNew: Bool) throws -> E {
        var (entity, flaws): (E, [Flaw]) = (entity, [])
        for field in fields where isNew || input.texts[field.asking.name] != nil {
            do { try field.read(input, &entity) } catch let flaw as Flaw { flaws.append(flaw) }
        }
        let named = Set(flaws.map(\.field))
        flaws += entity.problems().map { Flaw($0.field ?? "", $0.text.zh, $0.text.en) }.filter {
            !named.contains($0.field)
        }
        guard flaws.isEmpty else { throw Unfit(flaws: flaws) }
        return entity
    }

    func found(_ blank: E, _ input: Input, _ doing: Doing) throws -> Done<RegistryStore.Kept<E>> {
        let entity = try apply(input, to: blank, isNew: true)
        return done(try RegistryStore.save(entity, expecting: .nothing, doing.db, doing.context))
    }

    func amend(_ input: Input, _ doing: Doing) throws -> Done<RegistryStore.Kept<E>> {
        let kept = try known(doing.id, doing.visit.actor, doing.db)
        let entity = try apply(input, to: kept.entity, isNew: false)
        let expected: RegistryStore.Expectation = doing.version.map { .version($0) } ?? .anything
        return done(try RegistryStore.save(entity, expecting: expected, doing.db, doing.context))
    }

    func known(_ id: String, _ actor: Actor, _ db: Reader) throws -> RegistryStore.Kept<E> {
        guard let id = ID<E.Identity>(id), let kept: RegistryStore.Kept<E> = try RegistryStore.find(id, for: actor, db)
        else { throw Refusal.unknownEntity }
        return kept
    }

    private func done(_ kept: RegistryStore.Kept<E>) -> Done<RegistryStore.Kept<E>> {
        Done(kept: kept, version: kept.version, href: "/\(noun)/\(kept.entity.id)")
    }
}

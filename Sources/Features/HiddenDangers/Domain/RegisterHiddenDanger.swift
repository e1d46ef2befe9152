package import Kernel

/// Takes a report into the mine's register.
package struct RegisterHiddenDanger: Command {
    package init() {}

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.registration)
        return [.registered(by: context.actor.person)]
    }
}

import Domain
import HTTPTypes
import Hummingbird
import Kernel
import Sheets

extension Routes {
    /// `POST …/exports`: a list as a file. It changes nothing but the ledger, where it says who took what.
    func export(_ list: ExportedList, _ permission: Permission) {
        let address = "\(list.path)/exports"
        note(Route(method: .post, path: address, access: .permission(permission), check: .form))
        router.post(RouterPath(address)) { [desk, exportGate] request, context in
            let form = try await Form.read(request, context)
            return try await desk.answer(request) {
                let visit = try await desk.visitor(request, permission, form: form)
                let exporting = Exporting(
                    desk: desk, list: list, visit: visit, form: SheetForm(rawValue: form["form"]) ?? .xlsx,
                    address: form["query"])
                try await exportGate.enter()
                do {
                    let response = try await exporting.response()
                    await exportGate.leave()
                    return response
                } catch {
                    await exportGate.leave()
                    throw error
                }
            }
        }
    }
}

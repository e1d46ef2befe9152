package import Kernel

extension MailAddress {
    package static var sample: MailAddress {
        get throws {
            guard let address = MailAddress("davylamp@mine.example") else { throw NoSample() }
            return address
        }
    }

    private struct NoSample: Error {}
}

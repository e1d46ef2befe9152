import CCurl
import Foundation

/// One use of libcurl: options, what is sent, what comes back. It blocks; see `Courier`.
final class CurlRequest {
    private let handle: OpaquePointer
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    private var sending: [UInt8] = []
    private var sent = 0
    private var received: [UInt8] = []
    private let mostReceived: Int
    /// Only addresses of the open network are connected to, whatever a name turns out to mean.
    private let isPublicOnly: Bool
    private var isRefused = false

    init(mostReceived: Int, isPublicOnly: Bool = false) throws {
        self.isPublicOnly = isPublicOnly
        guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK, let made = curl_easy_init() else {
            throw CourierError(isFinal: false, "libcurl cannot be used")
        }
        handle = OpaquePointer(made)
        self.mostReceived = mostReceived
    }

    private var curl: UnsafeMutableRawPointer { UnsafeMutableRawPointer(handle) }

    deinit {
        for list in lists { curl_slist_free_all(list) }
        curl_easy_cleanup(curl)
    }

    func set(_ option: CURLoption, _ number: Int) { _ = davylamp_curl_number(curl, option, number) }
    func set(_ option: CURLoption, _ text: String) { _ = davylamp_curl_text(curl, option, text) }

    func set(_ option: CURLoption, list words: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for word in words { list = curl_slist_append(list, word) }
        guard let list else { return }
        lists.append(list)
        _ = davylamp_curl_list(curl, option, list)
    }

    /// Sends the bytes; answers the status and what came back.
    func perform(sending bytes: [UInt8]) throws -> (status: Int, body: [UInt8]) {
        sending = bytes
        let own = Unmanaged.passUnretained(self).toOpaque()
        _ = davylamp_curl_pointer(curl, CURLOPT_READDATA, own)
        _ = davylamp_curl_transfer(curl, CURLOPT_READFUNCTION) { buffer, size, count, own in
            CurlRequest.of(own)?.give(buffer, size * count) ?? 0
        }
        _ = davylamp_curl_pointer(curl, CURLOPT_WRITEDATA, own)
        _ = davylamp_curl_transfer(curl, CURLOPT_WRITEFUNCTION) { buffer, size, count, own in
            CurlRequest.of(own)?.take(buffer, size * count) ?? 0
        }
        if isPublicOnly {
            _ = davylamp_curl_pointer(curl, CURLOPT_OPENSOCKETDATA, own)
            _ = davylamp_curl_socket(curl, CURLOPT_OPENSOCKETFUNCTION) { own, _, address in
                CurlRequest.of(own)?.open(address) ?? CURL_SOCKET_BAD
            }
        }
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_PROXY, "")
        let code = curl_easy_perform(curl)
        if isRefused { throw CourierError(isFinal: false, "the address is not one of the open network") }
        var status = 0
        _ = davylamp_curl_status(curl, &status)
        guard code == CURLE_OK || (code == CURLE_WRITE_ERROR && status >= 200) else {
            throw CourierError(
                isFinal: false, String(cString: curl_easy_strerror(code)) + (status > 0 ? " (\(status))" : ""))
        }
        return (status, received)
    }

    private static func of(_ own: UnsafeMutableRawPointer?) -> CurlRequest? {
        own.map { Unmanaged<CurlRequest>.fromOpaque($0).takeUnretainedValue() }
    }

    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
        guard let address else { return CURL_SOCKET_BAD }
        guard NetworkAddress(address)?.isPublic == true else {
            isRefused = true
            return CURL_SOCKET_BAD
        }
        return socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
    }

    private func give(_ buffer: UnsafeMutablePointer<CChar>?, _ room: Int) -> Int {
        guard let buffer else { return 0 }
        let part = sending[sent..<min(sent + room, sending.count)]
        part.withUnsafeBytes { bytes in
            UnsafeMutableRawBufferPointer(start: buffer, count: part.count).copyMemory(from: bytes)
        }
        sent += part.count
        return part.count
    }

    /// What is more than enough ends the transfer.
    private func take(_ buffer: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        guard let buffer, received.count + count <= mostReceived else { return 0 }
        received += UnsafeRawBufferPointer(start: buffer, count: count)
        return count
    }
}

/// Why something could not be handed over; what is final is not tried again.
package struct CourierError: Error, Hashable, CustomStringConvertible {
    package let isFinal: Bool
    package let description: String

    package init(isFinal: Bool, _ description: String) { (self.isFinal, self.description) = (isFinal, description) }
}

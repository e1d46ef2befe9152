import Testing

@testable import Courier

@Suite struct NetworkAddressTests {
    @Test(
        arguments: [
            [127, 0, 0, 1], [10, 1, 2, 3], [172, 16, 0, 1], [192, 168, 1, 1], [169, 254, 169, 254], [100, 64, 0, 1],
            [0, 0, 0, 0], [224, 0, 0, 1], [255, 255, 255, 255],
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 10, 0, 0, 1],
            [0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
            [0xFC, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
        ] as [[UInt8]])
    func whatIsNotOfTheOpenNetworkIsKnown(bytes: [UInt8]) throws {
        #expect(try !#require(NetworkAddress(bytes: bytes)).isPublic)
    }

    @Test(
        arguments: [
            [8, 8, 8, 8], [172, 32, 0, 1], [100, 128, 0, 1], [0x26, 0x06, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
        ] as [[UInt8]])
    func whatIsOfTheOpenNetworkIsKnown(bytes: [UInt8]) throws {
        #expect(try #require(NetworkAddress(bytes: bytes)).isPublic)
    }
}

import CZip
import Foundation
import Kernel

/// A zip file held in memory: nothing of it touches a disk, and no name in it is a path to us.
final class ZipArchive {
    private let archive: OpaquePointer
    private let limits: WorkbookLimits

    init(_ bytes: UnsafeRawBufferPointer, _ limits: WorkbookLimits) throws(Refusal) {
        guard let copy = malloc(max(bytes.count, 1)) else { throw .workbookTooBig("xlsx", limits.bytes) }
        if let base = bytes.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
            free(copy)
            throw .damagedWorkbook("zip")
        }
        guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), nil) else {
            zip_source_free(source)
            throw .damagedWorkbook("zip")
        }
        (self.archive, self.limits) = (archive, limits)
        guard (0...Int64(WorkbookLimits.mostEntries)).contains(zip_get_num_entries(archive, 0)) else {
            throw .damagedWorkbook("zip")
        }
    }

    deinit { zip_discard(archive) }

    /// A part by its name; `nil` when there is none.
    func part(_ name: String) throws(Refusal) -> ZipPart? {
        guard !name.isEmpty, !name.utf8.contains(0) else { return nil }
        let index = zip_name_locate(archive, name, 0)
        guard index >= 0 else { return nil }
        var facts = zip_stat_t()
        zip_stat_init(&facts)
        guard zip_stat_index(archive, UInt64(index), 0, &facts) == 0 else { throw .damagedWorkbook(name) }
        guard facts.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encryptedWorkbook }
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw .damagedWorkbook(name) }
        let packed = Int(clamping: min(facts.comp_size, UInt64(limits.bytes)))
        let most = min(limits.partBytes, WorkbookLimits.freePartBytes + packed * limits.packing)
        return ZipPart(self, file, name, most)
    }
}

/// One part of a zip file, unpacked block by block and never beyond its bound.
final class ZipPart {
    let name: String
    private let archive: ZipArchive
    private let file: OpaquePointer
    private let most: Int
    private var left: Int

    init(_ archive: ZipArchive, _ file: OpaquePointer, _ name: String, _ most: Int) {
        (self.archive, self.file, self.name, self.most, left) = (archive, file, name, most, most)
    }

    deinit { zip_fclose(file) }

    /// Fills the block; answers how many bytes are in it, 0 at the end.
    func read(into block: inout [UInt8]) throws(Refusal) -> Int {
        let count = block.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
        guard count >= 0 else { throw .damagedWorkbook(name) }
        left -= Int(count)
        guard left >= 0 else { throw .workbookTooBig(name, most) }
        return Int(count)
    }
}

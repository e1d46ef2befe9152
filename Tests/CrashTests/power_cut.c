// Preloaded into a server on SQLite: remembers from which byte on the write-ahead log has not reached the disk, so that a
// test can cut off there what a power cut would have lost. DAVYLAMP_MISHAP_UNSYNCED names the file that remembers it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int64_t *unsynced(void) {
    static int64_t *shared;
    const char *name = getenv("DAVYLAMP_MISHAP_UNSYNCED");
    if (shared || !name) return shared;
    int file = open(name, O_RDWR | O_CREAT, 0600);
    if (file < 0 || ftruncate(file, sizeof *shared) != 0) return NULL;
    void *mapped = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (mapped == MAP_FAILED) return NULL;
    shared = mapped;
    *shared = INT64_MAX;
    return shared;
}

static int is_log(int file) {
    char link[64], name[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, name, sizeof name - 1);
    if (length < 4) return 0;
    name[length] = 0;
    return strcmp(name + length - 4, "-wal") == 0;
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
    static ssize_t (*next)(int, const void *, size_t, off64_t);
    if (!next) next = dlsym(RTLD_NEXT, "pwrite64");
    int64_t *from = is_log(file) ? unsynced() : NULL;
    if (from && offset < *from) *from = offset;
    return next(file, bytes, count, offset);
}

int fdatasync(int file) {
    static int (*next)(int);
    if (!next) next = dlsym(RTLD_NEXT, "fdatasync");
    int answer = next(file);
    int64_t *from = answer == 0 && is_log(file) ? unsynced() : NULL;
    if (from) *from = INT64_MAX;
    return answer;
}

/*
 * Put before a program with LD_PRELOAD: writes down what the program does to
 * the files of one folder, and fails or delays calls on wish.
 *
 *   TORTURE_FOLDER  absolute path; files below it are watched
 *   TORTURE_LOG     file that gets the records (absent: none is kept)
 *   TORTURE_FAULT   "first:count:errno": these calls fail (counted from 1);
 *                   errno 0 writes half of what was asked for (a short write)
 *   TORTURE_SLOW    microseconds that each write and sync takes longer
 *
 * A record: kind (1 byte), length of the path (2), path relative to the folder,
 * offset (8), length (4), bytes; numbers little-endian. Kinds: C created,
 * W written, S synced, T truncated to offset, R renamed and L linked (bytes:
 * the new path), U unlinked.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 4096
static char *path_of[MOST];
static const char *folder;
static size_t folder_length;
static int log_file = -1;
static long first_fault, fault_count, fault_errno, calls, slow;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...) \
  static type (*real_##name)(__VA_ARGS__); \
  if (real_##name == NULL) real_##name = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name);

static int plain_open(const char *path, int flags) {
  REAL(int, open, const char *, int, ...)
  return real_open(path, flags, 0644);
}

__attribute__((constructor)) static void begin(void) {
  folder = getenv("TORTURE_FOLDER");
  folder_length = folder == NULL ? 0 : strlen(folder);
  const char *fault = getenv("TORTURE_FAULT");
  if (fault != NULL) sscanf(fault, "%ld:%ld:%ld", &first_fault, &fault_count, &fault_errno);
  const char *delay = getenv("TORTURE_SLOW");
  if (delay != NULL) slow = atol(delay);
  const char *log = getenv("TORTURE_LOG");
  if (log != NULL) log_file = plain_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC);
}

/* The path below the folder, or NULL for any other. */
static const char *watched(const char *path) {
  if (folder == NULL || path == NULL || strncmp(path, folder, folder_length) != 0) return NULL;
  return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

static const char *watched_file(int file) {
  return file >= 0 && file < MOST ? path_of[file] : NULL;
}

static void put(const void *bytes, size_t length) {
  REAL(ssize_t, write, int, const void *, size_t)
  while (length > 0) {
    ssize_t done = real_write(log_file, bytes, length);
    if (done <= 0) abort();
    bytes = (const char *)bytes + done;
    length -= (size_t)done;
  }
}

static void record(char kind, const char *path, int64_t offset, const void *bytes, uint32_t length) {
  if (log_file < 0) return;
  uint16_t path_length = (uint16_t)strlen(path);
  pthread_mutex_lock(&lock);
  put(&kind, 1);
  put(&path_length, 2);
  put(path, path_length);
  put(&offset, 8);
  put(&length, 4);
  put(bytes, length);
  pthread_mutex_unlock(&lock);
}

/* Counts a call on a watched file; 1 when it is to fail. The shared memory of SQLite is no disk. */
static int faulty(const char *path) {
  size_t length = strlen(path);
  if (first_fault == 0 || (length > 4 && strcmp(path + length - 4, "-shm") == 0)) return 0;
  if (length > 5 && strcmp(path + length - 5, ".acks") == 0) return 0;
  long call = __sync_add_and_fetch(&calls, 1);
  return call >= first_fault && call < first_fault + fault_count;
}

static int refuse(void) {
  errno = fault_errno == 0 ? ENOSPC : (int)fault_errno;
  return -1;
}

static void linger(void) {
  if (slow > 0) usleep((useconds_t)slow);
}

static int opened(int file, const char *path, int flags, int existed) {
  const char *name = watched(path);
  if (file < 0 || file >= MOST) return file;
  free(path_of[file]);
  path_of[file] = name == NULL ? NULL : strdup(name);
  if (name == NULL) return file;
  if (!existed) record('C', name, 0, "", 0);
  else if (flags & O_TRUNC) record('T', name, 0, "", 0);
  return file;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, name, const char *, int, ...) \
    va_list rest; \
    va_start(rest, flags); \
    int mode = flags & O_CREAT ? va_arg(rest, int) : 0; \
    va_end(rest); \
    const char *below = watched(path); \
    if (below != NULL && (flags & (O_CREAT | O_WRONLY | O_RDWR)) && faulty(below)) return refuse(); \
    int existed = below == NULL || access(path, F_OK) == 0; \
    return opened(real_##name(path, flags, mode), path, flags, existed); \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
  int name(int at, const char *path, int flags, ...) { \
    REAL(int, name, int, const char *, int, ...) \
    va_list rest; \
    va_start(rest, flags); \
    int mode = flags & O_CREAT ? va_arg(rest, int) : 0; \
    va_end(rest); \
    const char *below = watched(path); \
    if (below != NULL && (flags & (O_CREAT | O_WRONLY | O_RDWR)) && faulty(below)) return refuse(); \
    int existed = below == NULL || access(path, F_OK) == 0; \
    return opened(real_##name(at, path, flags, mode), path, flags, existed); \
  }
OPENAT(openat)
OPENAT(openat64)

int close(int file) {
  REAL(int, close, int)
  if (watched_file(file) != NULL) {
    free(path_of[file]);
    path_of[file] = NULL;
  }
  return real_close(file);
}

ssize_t write(int file, const void *bytes, size_t length) {
  REAL(ssize_t, write, int, const void *, size_t)
  const char *path = watched_file(file);
  if (path == NULL) return real_write(file, bytes, length);
  linger();
  if (faulty(path)) {
    if (fault_errno != 0 || length < 2) return refuse();
    length /= 2;
  }
  int appends = fcntl(file, F_GETFL) & O_APPEND;
  off64_t offset = lseek64(file, 0, appends ? SEEK_END : SEEK_CUR);
  ssize_t done = real_write(file, bytes, length);
  if (done > 0) record('W', path, offset, bytes, (uint32_t)done);
  return done;
}

#define PWRITE(name, kind) \
  ssize_t name(int file, const void *bytes, size_t length, kind offset) { \
    REAL(ssize_t, name, int, const void *, size_t, kind) \
    const char *path = watched_file(file); \
    if (path == NULL) return real_##name(file, bytes, length, offset); \
    linger(); \
    if (faulty(path)) { \
      if (fault_errno != 0 || length < 2) return refuse(); \
      length /= 2; \
    } \
    ssize_t done = real_##name(file, bytes, length, offset); \
    if (done > 0) record('W', path, offset, bytes, (uint32_t)done); \
    return done; \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t writev(int file, const struct iovec *parts, int count) {
  REAL(ssize_t, writev, int, const struct iovec *, int)
  if (watched_file(file) == NULL) return real_writev(file, parts, count);
  ssize_t all = 0;
  for (int at = 0; at < count; at++) {
    ssize_t done = write(file, parts[at].iov_base, parts[at].iov_len);
    if (done < 0) return all > 0 ? all : done;
    all += done;
    if ((size_t)done < parts[at].iov_len) break;
  }
  return all;
}

#define SYNC(name) \
  int name(int file) { \
    REAL(int, name, int) \
    const char *path = watched_file(file); \
    if (path == NULL) return real_##name(file); \
    linger(); \
    if (faulty(path)) return refuse(); \
    int result = real_##name(file); \
    if (result == 0) record('S', path, 0, "", 0); \
    return result; \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name, kind) \
  int name(int file, kind size) { \
    REAL(int, name, int, kind) \
    const char *path = watched_file(file); \
    if (path == NULL) return real_##name(file, size); \
    if (faulty(path)) return refuse(); \
    int result = real_##name(file, size); \
    if (result == 0) record('T', path, size, "", 0); \
    return result; \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define TWO(name, kind) \
  int name(const char *from, const char *to) { \
    REAL(int, name, const char *, const char *) \
    const char *below = watched(from); \
    const char *target = watched(to); \
    if (below != NULL && faulty(below)) return refuse(); \
    int result = real_##name(from, to); \
    if (result == 0 && below != NULL && target != NULL) \
      record(kind, below, 0, target, (uint32_t)strlen(target)); \
    return result; \
  }
TWO(rename, 'R')
TWO(link, 'L')

int unlink(const char *path) {
  REAL(int, unlink, const char *)
  const char *below = watched(path);
  int result = real_unlink(path);
  if (result == 0 && below != NULL) record('U', below, 0, "", 0);
  return result;
}

int unlinkat(int at, const char *path, int flags) {
  REAL(int, unlinkat, int, const char *, int)
  const char *below = watched(path);
  int result = real_unlinkat(at, path, flags);
  if (result == 0 && below != NULL) record('U', below, 0, "", 0);
  return result;
}

int remove(const char *path) {
  REAL(int, remove, const char *)
  const char *below = watched(path);
  int result = real_remove(path);
  if (result == 0 && below != NULL) record('U', below, 0, "", 0);
  return result;
}

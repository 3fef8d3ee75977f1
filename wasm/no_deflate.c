/* The module only reads zip archives. libzip's table of methods names the compressor too; these answers in its place keep
   zlib's out of the module (the test programs, which do write archives, link the real one). */
#include <zlib.h>

int deflateInit2_(z_streamp stream, int level, int method, int window_bits, int memory, int strategy,
                  const char* version, int size) {
  (void)stream, (void)level, (void)method, (void)window_bits, (void)memory, (void)strategy, (void)version, (void)size;
  return Z_STREAM_ERROR;
}
int deflate(z_streamp stream, int flush) {
  (void)stream, (void)flush;
  return Z_STREAM_ERROR;
}
int deflateReset(z_streamp stream) {
  (void)stream;
  return Z_STREAM_ERROR;
}
int deflateEnd(z_streamp stream) {
  (void)stream;
  return Z_STREAM_ERROR;
}
uLong deflateBound(z_streamp stream, uLong size) {
  (void)stream;
  return size;
}

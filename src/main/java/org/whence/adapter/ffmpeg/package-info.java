/// Decodes and encodes pictures, clips and sound with FFmpeg. The only user of its Java binding. Decoding runs in
/// worker processes only.
@NullMarked
package org.whence.adapter.ffmpeg;

import org.jspecify.annotations.NullMarked;

/// Files of sound alone, and their tags: ID3, FLAC, Vorbis comments.
@NullMarked
package org.whence.adapter.exif.sound;

import org.jspecify.annotations.NullMarked;

/// What identifies content: hashes of bytes and pixels, and the perceptual hashes of pictures and frames. Pure
/// algorithms on plain arrays.
@NullMarked
package org.whence.core.fingerprint;

import org.jspecify.annotations.NullMarked;

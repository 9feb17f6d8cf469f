/// What kind of file the bytes are: by content, the name being only a claim. Detection runs no parser (`tika-core` has
/// none).
@NullMarked
package org.whence.adapter.tika;

import org.jspecify.annotations.NullMarked;

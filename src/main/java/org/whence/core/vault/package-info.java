/// The preserved originals, and the port through which they are kept.
@NullMarked
package org.whence.core.vault;

import org.jspecify.annotations.NullMarked;

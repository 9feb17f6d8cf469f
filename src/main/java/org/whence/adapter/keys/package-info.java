/// The author's key and the desk's name on disk, and signatures as OpenSSH makes them.
@NullMarked
package org.whence.adapter.keys;

import org.jspecify.annotations.NullMarked;

/// The home's folders: the preserved originals, the previews, and the lock that names the one process that writes.
@NullMarked
package org.whence.adapter.vault;

import org.jspecify.annotations.NullMarked;

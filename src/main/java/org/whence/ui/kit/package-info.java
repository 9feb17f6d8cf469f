/// What every screen needs: words, icons, marks, keys, background work, and where to go.
@NullMarked
package org.whence.ui.kit;

import org.jspecify.annotations.NullMarked;

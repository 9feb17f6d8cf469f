/// What every screen needs: words, icons, marks, keys, background work, and the one gate that pictures pass.
@NullMarked
package org.whence.ui.kit;

import org.jspecify.annotations.NullMarked;

/// Playing clips, without sound.
@NullMarked
package org.whence.ui.item.player;

import org.jspecify.annotations.NullMarked;

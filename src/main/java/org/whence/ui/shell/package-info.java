/// The window around the screens: where you are, what runs, and whether anything is revealed.
@NullMarked
package org.whence.ui.shell;

import org.jspecify.annotations.NullMarked;

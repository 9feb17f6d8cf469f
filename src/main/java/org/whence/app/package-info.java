/// The composition root: builds every object once, in order, and hands it to the window or the command line. Nothing
/// imports it.
@NullMarked
package org.whence.app;

import org.jspecify.annotations.NullMarked;

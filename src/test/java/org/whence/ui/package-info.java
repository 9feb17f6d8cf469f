/// The window as a whole: a desk to try it on, and pictures of it.
@NullMarked
package org.whence.ui;

import org.jspecify.annotations.NullMarked;

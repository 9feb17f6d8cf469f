/// The posts of a case: who published what and when, what came with it, and what was claimed in it.
@NullMarked
package org.whence.ui.posts;

import org.jspecify.annotations.NullMarked;

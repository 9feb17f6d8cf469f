/// All the verbs of a desk, in one hand.
@NullMarked
package org.whence.work.desk;

import org.jspecify.annotations.NullMarked;

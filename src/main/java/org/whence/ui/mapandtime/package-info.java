/// Where and when everything of a case is: a map of the positions that files state, and a time line below it.
@NullMarked
package org.whence.ui.mapandtime;

import org.jspecify.annotations.NullMarked;

/// How pictures and sound come to the screen: covered until they are uncovered, all of them through one gate
/// ([CoverGate]), looked at closely, played, and counted in the diary of what was seen.
@NullMarked
package org.whence.ui.kit.cover;

import org.jspecify.annotations.NullMarked;

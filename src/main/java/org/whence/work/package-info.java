/// The things an investigator can do, one class a verb, and what they answer with. Blocking; called off the FX thread.
/// Nothing here starts a thread.
@NullMarked
package org.whence.work;

import org.jspecify.annotations.NullMarked;

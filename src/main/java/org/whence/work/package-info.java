/// The things an investigator can do, one class a verb, and what they answer with. Blocking; called off the FX
/// thread. Nothing here starts a thread. The verbs are in rooms by what they are about; here is what all of them
/// begin with: which case and which media are meant, and what is refused. [org.whence.work.desk.Verbs] names them
/// all.
@NullMarked
package org.whence.work;

import org.jspecify.annotations.NullMarked;

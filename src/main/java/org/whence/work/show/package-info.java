/// What is known of a media, put together to be shown, and what follows from it: seen before, verdicts, findings.
@NullMarked
package org.whence.work.show;

import org.jspecify.annotations.NullMarked;

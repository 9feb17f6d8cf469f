/// Who did what, and whether the record still stands: the log, its signatures, time stamps, backups and removal.
@NullMarked
package org.whence.work.custody;

import org.jspecify.annotations.NullMarked;

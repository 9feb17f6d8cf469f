/// The catalogue: one SQLite file with the log, what follows from it, and what machines computed.
@NullMarked
package org.whence.adapter.sqlite;

import org.jspecify.annotations.NullMarked;

/// The log, checks, time stamps, backups and removal, on the command line.
@NullMarked
package org.whence.cli.custody;

import org.jspecify.annotations.NullMarked;

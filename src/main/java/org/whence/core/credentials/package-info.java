/// What a file's Content Credentials (C2PA) amount to, and the port through which they are read.
@NullMarked
package org.whence.core.credentials;

import org.jspecify.annotations.NullMarked;

/// Time stamps of others: requests and answers of RFC 3161, and proofs of OpenTimestamps, as files.
@NullMarked
package org.whence.adapter.timestamp;

import org.jspecify.annotations.NullMarked;

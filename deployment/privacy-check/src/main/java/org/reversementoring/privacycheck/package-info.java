/**
 * A black-box check of confidentiality: it sets up two throw-away programmes through the public API, plays every role
 * of the access matrix against every endpoint, and looks for words that came to light where they must not.
 */
package org.reversementoring.privacycheck;

/** The port {@link org.reversementoring.spi.Postbox} over SMTP. */
package org.reversementoring.mail;

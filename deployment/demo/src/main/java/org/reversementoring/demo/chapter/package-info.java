/** The programme's life, a class a chapter. */
package org.reversementoring.demo.chapter;

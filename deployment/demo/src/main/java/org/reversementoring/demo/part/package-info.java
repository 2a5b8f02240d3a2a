/** The demo's servers: started, watched and stopped. */
package org.reversementoring.demo.part;

/** Numbers that operators watch, counted now and then and not when they are scraped; what is not known is not shown as a number. */
package vn.chiso.platform.figure;

/** Content marked as a secret of the state is refused wherever people enter or import it. */
package vn.chiso.task.secrecy;

/** The audit trail of this service, for those who administer or organise. */
package vn.chiso.scoring.audit;

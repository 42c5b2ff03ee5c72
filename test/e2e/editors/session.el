;;; session.el --- What a user of Emacs does with the language server, by Eglot  -*- lexical-binding: t -*-

;; Prints what came of it as one line of JSON.
;; Environment: SERVER, the command line of the server as JSON; FOLDER, a folder with the files.

;;; Code:

;; Debian keeps the packages here; since Emacs 29 Eglot is part of Emacs.
(dolist (folder (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa/*"))
  (add-to-list 'load-path folder))
(require 'json)
(require 'cl-lib)
(require 'eglot)

(defvar session-folder (file-name-as-directory (getenv "FOLDER")))
(defvar session-result nil)

(define-derived-mode verslag-mode text-mode "Verslag")
(add-to-list 'auto-mode-alist '("\\.verslag\\'" . verslag-mode))
(add-to-list 'eglot-server-programs
             (cons 'verslag-mode (append (json-parse-string (getenv "SERVER") :array-type 'list) nil)))
(setq eglot-sync-connect t
      eglot-connect-timeout 60
      make-backup-files nil
      create-lockfiles nil
      ;; Where there is a choice, the first is taken.
      completing-read-function (lambda (_prompt choices &rest _) (car (all-completions "" choices))))
(fset 'y-or-n-p #'always)
(fset 'yes-or-no-p #'always)

(defun session-wait (what condition)
  "Wait until CONDITION holds; WHAT is said where it does not."
  (let ((left 400))
    (while (not (funcall condition))
      (when (< (cl-decf left) 0) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))))

(defun session-rules ()
  "Lines and rules of the errors and warnings of this buffer."
  (let (found)
    (dolist (problem (flymake-diagnostics))
      (let* ((data (alist-get 'eglot-lsp-diag (flymake-diagnostic-data problem)))
             (severity (plist-get data :severity)))
        (when (<= severity 2)
          (push (format "%d %s" (line-number-at-pos (flymake-diagnostic-beg problem)) (plist-get data :code)) found))))
    (vconcat (sort found #'string<))))

(defun session-told ()
  "Tell the server of edits, which Emacs does when it is idle."
  (eglot--signal-textDocument/didChange))

(defun session-lines (name)
  "The lines of the file NAME as they are in the editor."
  (with-current-buffer (find-file-noselect (concat session-folder name))
    (vconcat (split-string (buffer-substring-no-properties (point-min) (point-max)) "\n"))))

(defun session-note (key value)
  "Note VALUE as the result KEY."
  (push (cons key value) session-result))

(defun session-go (text)
  "Go into TEXT."
  (goto-char (point-min))
  (search-forward text)
  (backward-char 1))

(defun session-run ()
  "All that is tried."
  (find-file (concat session-folder "overleg-1.verslag"))
  (call-interactively #'eglot)
  ;; Eglot 1.9 does not know a file whose name is not ASCII again, unless it is open.
  (find-file (concat session-folder "adresboek.verslag"))
  (session-wait "the address book" #'eglot-managed-p)
  (find-file (concat session-folder "overleg-1.verslag"))
  (flymake-start)
  (session-wait "diagnostics" (lambda () (> (length (session-rules)) 0)))
  (session-note 'diagnostics (session-rules))

  ;; The line with the typing error, and its fix.
  (session-go "Notulst")
  (eglot-code-actions (line-beginning-position) (line-end-position) "quickfix" t)
  (session-told)
  (session-wait "the problem to go" (lambda () (= (length (session-rules)) 0)))
  (session-note 'fixed (session-rules))

  ;; Completion behind an at-sign.
  (goto-char (point-max))
  (insert "Dank aan @")
  (let ((table (nth 2 (eglot-completion-at-point))))
    (session-note 'completion (vconcat (mapcar #'substring-no-properties (all-completions "" table)))))
  (delete-region (line-beginning-position) (point-max))

  ;; A rename over two files.
  (session-go "@jansen")
  (eglot-rename "pietersen")
  (session-note 'renamed (vector (session-lines "overleg-1.verslag") (session-lines "adresboek.verslag")))
  (with-current-buffer (find-buffer-visiting (concat session-folder "adresboek.verslag"))
    (session-told))

  ;; Formatting.
  (goto-char (point-min))
  (search-forward "Tijd: ")
  (insert "    ")
  (eglot-format-buffer)
  (session-note 'formatted (session-lines "overleg-1.verslag"))
  (session-told)
  (session-wait "no problems" (lambda () (= (length (session-rules)) 0)))
  (session-note 'after (session-rules)))

(condition-case problem
    (session-run)
  (error (session-note 'error (format "%S" problem))))
(princ (format "\nRESULT %s\n" (json-encode session-result)))
(ignore-errors (eglot-shutdown-all))
(kill-emacs 0)

;;; session.el ends here

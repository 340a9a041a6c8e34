/** What people and other programs say: none of it is a message of an accounting package about an entry. */
export const ORDINARY: readonly string[] = `
The shop opens at nine on weekdays.
Please call the supplier about the late delivery.
Two boxes of helmets arrived this morning.
The invoice for the new sign was paid last week.
Our accountant is on holiday until Monday.
Nobody has signed for the parcel yet.
The customer returned a jacket without a receipt.
We sold forty bikes in March.
The cash drawer was short by five dollars.
Sales were lower because of the rain.
The gift cards are behind the counter.
Remember to print the labels for the sale.
The card terminal needs new paper.
Which colour of paint did they choose?
The workshop is fully booked on Thursday.
A tax return is due at the end of April.
The bank called about the new account.
Our account manager will visit next week.
The period of low demand ends in spring.
The books on the shelf are arranged by author.
The library closes at six.
The road is closed to cars on Sundays.
The museum was closed for the period of the works.
She balanced the tray on one hand.
Credit goes to the whole team.
The debit card was left on the counter.
A duplicate of the key hangs by the door.
Make a duplicate of the form for the file.
The bread on the shelf is stale.
The printer on the second floor is in use.
The meeting room is in use until noon.
This name is already in the list of guests.
The volcano has been inactive for centuries.
The old letters are kept in the archive.
The story was archived by the newspaper.
He mapped the whole valley on foot.
The map of the town hangs in the hall.
References are available on request.
A token of thanks for your help.
He lost the token for the laundry.
The ticket is valid for one day.
The contract must be signed by both.
The rate of change was unusual.
Everyone must be seated before the start.
The limit of the field is marked in white.
The permit allows work until eight.
The user manual is in the box.
Permission was granted by the town.
The subscription to the magazine ended in June.
The company has moved to a new office.
The status of the project is good.
The record was played twice.
His record stood for twelve years.
The object of the game is to collect pairs.
Objects in the mirror are closer than they appear.
The sequence of events is not clear.
The edit of the film took three months.
The certificate hangs on the wall.
The feature film starts at eight.
The service was excellent and the soup was hot.
Service is not included in the price.
The throttle of the motorcycle sticks.
There are too many chairs in this room.
The number of visitors doubled.
The number must be painted on both sides.
The last digit cannot be read.
The amount of rain was normal.
The date of the concert was moved.
The document lies on your desk.
Before the year ends we will repaint the door.
At the end of the year we count the stock.
Lock the back door when you leave.
The lock of the shed is broken.
The total is written at the bottom.
Debtors are listed in the annex.
The connection at Montreal was missed by ten minutes.
The train connection was cancelled.
The queue at the counter was long.
Batch 41 of the cider is the best.
Hold the handle and turn it to the left.
Hold the line, please.
The failed attempt taught us a lot.
The post arrives at ten.
Post the letter before five.
The update on the roadworks is on page two.
The link of the chain is bent.
The parent of the child signed the form.
The clear sky made a cold night.
An open check of the brakes is free.
Checks are accepted with identification.
Read the detail on the back of the ticket.
The tax on coffee went up.
Tax offices are closed on Friday.
The vendor at the market sells apples.
A customer asked for a larger size.
Accounts of the journey were published later.
By all accounts it was a good evening.
The archived photographs are in the cellar.
Payments are made on the first of the month.
The payment terminal says hello.
The period drama was filmed here.
Our books are printed locally.
The closing of the bridge is planned for May.
The closing speech was short.
The date palm needs no water.
It is not the right size for this shelf.
We could not find the blue ribbon.
The item could not be delivered to your address.
Segmentation fault (core dumped)
Error: ENOENT: no such file or directory, open 'config.json'
TypeError: undefined is not a function
ReferenceError: total is not defined
SyntaxError: Unexpected token } in JSON at position 12
RangeError: Maximum call stack size exceeded
Uncaught (in promise) AbortError: The user aborted a request.
net::ERR_CONNECTION_REFUSED
net::ERR_NAME_NOT_RESOLVED
DNS_PROBE_FINISHED_NXDOMAIN
ECONNRESET: socket hang up
connect ETIMEDOUT 10.0.0.1:443
java.lang.NullPointerException
java.lang.OutOfMemoryError: Java heap space
NullReferenceException: Object reference not set to an instance of an object.
Traceback (most recent call last):
KeyError: 'total'
ValueError: could not convert string to float
IndexError: list index out of range
ZeroDivisionError: division by zero
ModuleNotFoundError: No module named 'requests'
ImportError: cannot import name 'Thing'
IndentationError: unexpected indent
panic: runtime error: index out of range [5] with length 3
thread 'main' panicked at 'called unwrap on a None value'
fatal: not a git repository (or any of the parent directories): .git
error: failed to push some refs
CONFLICT (content): Merge conflict in README.md
Your branch is behind 'origin/main' by 3 commits
npm ERR! missing script: start
npm WARN deprecated request@2.88.2
yarn: command not found
make: *** No rule to make target 'all'. Stop.
cc1: all warnings being treated as errors
undefined reference to 'main'
ld: symbol(s) not found for architecture x86_64
bash: syntax error near unexpected token 'done'
Permission denied (publickey).
sudo: a password is required
No space left on device
Read-only file system
Device or resource busy
Too many open files
Broken pipe
Kernel panic - not syncing: VFS: Unable to mount root fs
Out of memory: Killed process 4242 (chrome)
cron: job finished with exit 1
systemd[1]: Failed to start LSB: Bring up networking.
docker: Error response from daemon: No such container: web
ImagePullBackOff
CrashLoopBackOff
pod has unbound immediate PersistentVolumeClaims
ERROR 1064 (42000): You have an error in your SQL syntax
ERROR 1146 (42S02): Table 'shop.orders' doesn't exist
ERROR 2002 (HY000): Can't connect to local server through socket
ORA-00942: table or view does not exist
ORA-01017: invalid username/password; logon denied
ORA-12154: could not resolve the connect identifier specified
SQLSTATE[23000]: Integrity constraint violation
deadlock detected
relation "users" does not exist
column "total" does not exist
null value in column "id" violates not-null constraint
SQLITE_BUSY: database is locked
MongoServerError: E11000 in collection shop.users
Redis connection lost, retrying in 5 s
The remote name could not be resolved
The underlying connection was closed: An unexpected error occurred on a receive.
Could not load type 'System.Web' from assembly
The process cannot access the file because another process has it open.
The system cannot find the path specified.
Windows cannot find 'setup.exe'. Make sure you typed the name correctly.
The application was unable to start correctly (0xc000007b).
A required device isn't connected or can't be accessed. 0xc000000e
Installation failed with 0x80070643
Windows Update encountered an unknown problem: 0x80072efe
Something happened and your PIN isn't available.
Your PC ran into a problem and needs to restart.
The disk you inserted was not readable by this computer.
You can't use this version of the application with this version of macOS.
iTunes could not back up the phone because the session failed.
Printer out of paper
PC LOAD LETTER
Toner low. Order cartridge 305A.
Scanner not found. Check the USB cable.
Paper jam in tray 2
Battery low. Connect the charger.
Bluetooth pairing failed, try again nearer to the device.
Wi-Fi password is wrong
The mailbox is full.
550 5.1.1 The email account that you tried to reach does not exist.
421 4.7.0 Try again later, closing the line.
554 Message rejected as spam
Attachment too large: the limit is 25 MB.
The message could not be delivered to three recipients.
Zoom meeting has not started
The video isn't available in your country.
Playback error. Tap to retry.
The map tiles could not be drawn.
File format not recognised.
The spreadsheet has a circular formula in cell B7.
#REF! in cell C3
#DIV/0!
The macro was disabled for your safety.
The page took too long to answer.
404 Not Found: the page has moved
410 Gone
418 I'm a teapot
Mixed content was blocked
Certificate expires in 12 days
CORS policy: no header is present on the requested resource.
Cookie rejected because it has the SameSite attribute
Service worker registration failed
Extension context is gone
Your card was declined.
Insufficient funds on the card.
The coupon has run out.
Delivery slot no longer offered.
The shipping label was not created: the address is incomplete.
Order 1002 was picked and packed.
Product feed: 12 items without a picture
Ad campaign paused: daily budget reached
The webhook endpoint answered with nothing.
Backup finished in 42 minutes.
Restore point created
Virus definitions are 3 days old.
Scan completed: nothing found
`
  .trim()
  .split('\n');
